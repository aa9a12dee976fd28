import { fill } from '../page/page-data.ts';
import { drawField, type FieldWords } from '../place/field.ts';

/** Places that anybody may walk into: how far they are, and where, for whoever asks. The list is there without it. */
const where = document.getElementById('where');

if (where) {
  const strings = JSON.parse(where.dataset['strings'] ?? '{}') as Record<string, string>;
  const say = (key: string, values?: Record<string, string>) => fill(strings[`walk_in.${key}`] ?? '', values);
  where.hidden = false;
  drawField(where, JSON.parse(where.dataset['field'] ?? '{}') as FieldWords, (field, status) =>
    import('./nearest.ts').then(({ openNearest }) => openNearest(field, status, say)),
  );
  drawPress(where, say);
}

/** The press that fetches the map, shows it and hides it again. */
function drawPress(place: HTMLElement, say: (key: string) => string): void {
  const press = document.createElement('button');
  const status = document.createElement('p');
  const ground = document.createElement('div');
  let drawn: Promise<void> | undefined;
  press.type = 'button';
  ground.id = 'ground';
  ground.hidden = true;
  status.setAttribute('role', 'status');
  const tell = (isOpen: boolean) => {
    ground.hidden = !isOpen;
    press.textContent = say(isOpen ? 'map_close' : 'map_open');
    press.setAttribute('aria-expanded', String(isOpen));
  };
  press.setAttribute('aria-controls', ground.id);
  press.addEventListener('click', () => {
    tell(ground.hidden === true);
    status.textContent = '';
    drawn ??= import('./open-ground.ts').then(({ openGround }) => openGround(ground, say, place.dataset));
    drawn.catch(() => {
      drawn = undefined;
      ground.replaceChildren();
      tell(false);
      status.textContent = say('map_failed');
    });
  });
  tell(false);
  place.append(press, status, ground);
}
