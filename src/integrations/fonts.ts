import { createHash } from 'node:crypto';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { siteContent } from '../load/handed-over.ts';

/** Faces for scripts that not every phone serves well; the file is cut down to the letters a language uses. */
const FACES = { naskh: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2' };

/** Cuts each language's font to its letters and tells pages where it is: `import.meta.env.FONTS[lang]`. */
export function fonts(): AstroIntegration {
  const files = new Map<string, Uint8Array>();
  return {
    name: 'waymark-fonts',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const addresses: Record<string, string> = {};
        for (const { lang, face, letters } of lettersByLanguage()) {
          const original = await readFile(createRequire(import.meta.url).resolve(FACES[face]));
          const subset = await subsetFont(original, letters, { targetFormat: 'woff2' });
          const name = `${lang}-${createHash('sha256').update(subset).digest('hex').slice(0, 8)}.woff2`;
          files.set(name, subset);
          addresses[lang] = `/_astro/${name}`;
        }
        updateConfig({ vite: { define: { __FONTS__: JSON.stringify(addresses) } } });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), '_astro');
        await mkdir(folder, { recursive: true });
        for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      },
    },
  };
}

function lettersByLanguage(): { lang: string; face: keyof typeof FACES; letters: string }[] {
  const { languages, strings, guides, services } = siteContent().directory;
  return languages.flatMap(({ tag, font, name }) => {
    if (font === 'system') return [];
    const texts = [
      name,
      ...Object.values(strings[tag] ?? {}),
      ...guides.filter(({ lang }) => lang === tag).flatMap(({ tab, heading, body }) => [tab, heading, body]),
      ...services.flatMap(({ words }) => [words[tag]?.summary, words[tag]?.say, words[tag]?.body]),
      // Names of days, months and languages come from the browser's and Node's own tables, not from content.
      'ءآأؤئابتثجحخدذرزسشصضطظعغفقكلمنهويٹپچڈڑژکگںھہۂۃیےۓۃ۔،؟؛ًٌٍَُِّْٰٔ0123456789 .:–-',
    ];
    return [{ lang: tag, face: font, letters: [...new Set(texts.join(''))].join('') }];
  });
}
