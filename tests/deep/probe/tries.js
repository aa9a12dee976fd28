// Runs in a page with the site's headers, and says of each thing whether the browser let it: "done", or what it said instead.
const other = new URLSearchParams(location.search).get('other');
// An empty program of WebAssembly.
const program = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const place = document.createElement('div');

function loaded(element, name, address) {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('not loaded'));
    element[name] = address;
    document.body.append(element);
  });
}

/** What a worker answers that is started from an address. */
function fromWorker(address) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error('no worker'));
  });
}

const tries = {
  // Words as markup or as a script.
  innerHTML: () => void (place.innerHTML = '<b>bold</b>'),
  outerHTML: () => {
    const child = document.createElement('i');
    place.append(child);
    child.outerHTML = '<b>bold</b>';
  },
  insertAdjacentHTML: () => place.insertAdjacentHTML('beforeend', '<b>bold</b>'),
  srcdoc: () => void (document.createElement('iframe').srcdoc = '<b>bold</b>'),
  parseFromString: () => void new DOMParser().parseFromString('<b>bold</b>', 'text/html'),
  'a script from words': () => void (document.createElement('script').text = 'void 0'),
  'a script from an address': () => void (document.createElement('script').src = '/probe/tries.js'),
  eval: () => void (0, eval)('1'),
  Function: () => void new Function('return 1'),
  'a policy of another name': () => void window.trustedTypes.createPolicy('other', {}),
  'a worker': () => fromWorker('/probe/worker.js'),
  WebAssembly: () => WebAssembly.compile(program).then(() => undefined),
  // Other sites.
  'fetch from another site': () => fetch(other, { mode: 'no-cors' }).then(() => undefined),
  'a picture of another site': () => loaded(document.createElement('img'), 'src', `${other}/picture.png`),
  'a picture within an address': () =>
    loaded(document.createElement('img'), 'src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC'),
  // The device.
  'where somebody is': () =>
    new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve(),
        () => reject(new Error('not told')),
      );
    }),
  // Last: from here on the page has a policy that lets every address through.
  'WebAssembly in a worker': () => {
    window.trustedTypes.createPolicy('default', { createScriptURL: (address) => address });
    return fromWorker('/probe/worker.js');
  },
};

/** What never answers did not work either. */
async function result(attempt) {
  const late = new Promise((resolve) => setTimeout(resolve, 3000, 'no answer'));
  try {
    return await Promise.race([Promise.resolve(attempt()).then((value) => value ?? 'done'), late]);
  } catch (error) {
    return error.name;
  }
}

// By itself, and not on being asked: what a test runs in a page may do more than the page.
addEventListener('load', async () => {
  const answers = {};
  for (const [name, attempt] of Object.entries(tries)) answers[name] = await result(attempt);
  window.answers = answers;
});

// A module: its names are its own.
export {};
