// An empty program of WebAssembly, in a worker that is not the search's.
WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).then(
  () => postMessage('done'),
  (error) => postMessage(error.name),
);
