import { useEffect } from 'react';
import type { SheetLine } from './neutral-list.ts';

interface Props {
  title: string;
  lines: readonly SheetLine[];
  /** The printer has been asked: the list may go. */
  onPrinted: () => void;
}

/** The list for paper: seen by nobody on the screen, and the only thing on the page that is printed (finder.css). */
export function Sheet({ title, lines, onPrinted }: Props) {
  useEffect(() => {
    // Some telephones go on while they print.
    addEventListener('afterprint', onPrinted, { once: true });
    print();
  }, [onPrinted]);
  return (
    <section className="sheet" data-sheet="">
      <h2>{title}</h2>
      <ul className="plain">
        {lines.map(({ label, number, hours }) => (
          <li key={number}>
            {label}:{' '}
            <span className="number ltr" dir="ltr">
              {number}
            </span>
            {hours !== undefined && ` (${hours})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
