import { isDueForRenewal } from '../domain/copy-age.ts';
import { until, type Device } from './device.ts';
import { keepCopy, type Tell } from './keep.ts';
import { readMarker, removeAll, removeLeftovers } from './marker.ts';
import type { Wish } from './message.ts';
import { forgetPages } from './pages-of-copy.ts';

/** What the browser does for a worker. */
export interface Browser {
  /** Takes the worker away. */
  unregister: () => Promise<unknown>;
  /** Whether a page is still open. */
  isOpen: (page: string) => Promise<boolean>;
}

/** What somebody wants done with the copy on a device. */
export interface Wishes {
  /** Makes a copy. @returns whether it is there. */
  keep: (wish: Wish, tell: Tell) => Promise<boolean>;
  remove: () => Promise<void>;
  /** "Leave this page" was pressed: the copy goes when its owner wanted that. */
  leave: () => Promise<void>;
  /** Puts in order what is on the device: once a day the copy becomes what the server has. */
  tidy: (isServerThere: boolean) => Promise<void>;
  /** Removes what another worker left that was ended. */
  removeLeftovers: () => Promise<void>;
}

/** Does what is wanted one thing after another: each looks at the device as the one before it left it, and the last word counts (S23). */
export function wishesOn(device: Device, { unregister, isOpen }: Browser): Wishes {
  let last: Promise<unknown> = Promise.resolve();
  /** Ends what is being made. */
  let making = new AbortController();
  /** The copy that somebody asked for and that is not there yet. */
  let wished: Wish | undefined;

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  }

  async function removeWithWorker(): Promise<void> {
    await removeAll(device);
    // Who has asked for a new copy in the meantime needs the worker.
    if (!wished) await unregister();
  }

  function keep(wish: Wish, tell: Tell): Promise<boolean> {
    // What hangs on a line that does not answer must not hold up the next try.
    making.abort();
    making = new AbortController();
    wished = wish;
    const { signal } = making;
    return inTurn(async () => {
      const isMade = await keepCopy(until(signal, device), wish, tell).then(
        () => !signal.aborted,
        () => false,
      );
      if (making.signal === signal) wished = undefined;
      // When none came of it, and none was there, nothing stays; who stopped it sees to that.
      if (!isMade && !signal.aborted && !(await readMarker(device))) await removeWithWorker();
      return isMade;
    });
  }

  function remove(): Promise<void> {
    making.abort();
    wished = undefined;
    return inTurn(removeWithWorker);
  }

  async function leave(): Promise<void> {
    if ((wished ?? (await readMarker(device)))?.goesOnLeaving) await remove();
  }

  function tidy(isServerThere: boolean): Promise<void> {
    return inTurn(async () => {
      const marker = await readMarker(device);
      if (marker) {
        await forgetPages(device, isOpen);
        if (!isDueForRenewal(marker.confirmed, device.now())) return;
        await keepCopy(until(making.signal, device), marker, () => undefined).catch(() => undefined);
      } else {
        // Without the server the worker stays: somebody has to say that nothing is saved any more (section 5, rule 10).
        await (isServerThere ? removeWithWorker() : removeLeftovers(device));
      }
    });
  }

  return { keep, remove, leave, tidy, removeLeftovers: () => inTurn(() => removeLeftovers(device)) };
}
