/**
 * Fetches data of the build that this page is of, at the address that names the build: what another build says in the same columns may mean something
 * else. After a new release it is gone, and the page has to be loaded again (src/load/data-files.ts).
 * @param name such as "places" or "en/find".
 * @throws Error when it cannot be had.
 */
export async function dataFile<File>(name: string): Promise<File> {
  const { build = '' } = document.documentElement.dataset;
  const response = await fetch(`/files/${build}/${name}.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(name);
  return (await response.json()) as File;
}
