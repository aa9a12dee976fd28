const page = document.querySelector<HTMLElement>('[data-table]');
const form = document.querySelector<HTMLElement>('[data-ask]');

if (page && form) {
  const reset = () => {
    for (const control of form.querySelectorAll('input')) {
      control.checked = control.defaultChecked;
      control.value = control.defaultValue;
    }
  };
  const start = () => {
    form.removeEventListener('focusin', start);
    form.removeEventListener('input', start);
    // The rules weigh more than all other script of the page, so they come with the first touch of the form.
    void import('./tool.ts').then(
      ({ startTool }) => {
        startTool(page, form, reset);
      },
      () => {
        page.querySelector('[data-failed]')?.removeAttribute('hidden');
      },
    );
  };
  form.addEventListener('focusin', start);
  form.addEventListener('input', start);
  addEventListener('pagehide', reset);
}
