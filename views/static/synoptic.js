/* Keys and partner marks. Every page works without this script; it only makes reading quicker. */
(() => {
  const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

  /* A mark lights up together with all marks of the same contrast. */
  const pointed = { hover: null, focus: null };
  let lit = null;
  function light(by, target) {
    const mark = target instanceof Element ? target.closest('[data-framing]') : null;
    pointed[by] = mark?.dataset.framing ?? null;
    const ids = pointed.hover ?? pointed.focus;
    if (ids === lit) return;
    for (const one of $('.lit')) one.classList.remove('lit');
    lit = ids;
    for (const id of ids?.split(' ') ?? [])
      for (const one of $(`[data-framing~="${CSS.escape(id)}"]`)) one.classList.add('lit');
  }
  /* A pointer that rests points at nothing: what a scroll or a key brings under it must not outshine the focus. */
  const pointer = { x: -1, y: -1 };
  const moves = ({ screenX, screenY }) => pointer.x !== screenX || pointer.y !== screenY;
  const note = ({ screenX, screenY }) => Object.assign(pointer, { x: screenX, y: screenY });
  document.addEventListener('mouseover', (event) => {
    light('hover', moves(event) ? event.target : null);
    note(event);
  });
  document.addEventListener('mousemove', note, { passive: true });
  document.addEventListener('focusin', (event) => {
    pointed.hover = null;
    light('focus', event.target);
  });
  document.addEventListener('focusout', () => light('focus', null));

  /* j and k go from contrast to contrast: cards on the front, rows and sentences elsewhere. */
  let at = -1;
  function step(by) {
    const stops = $('[data-step]').filter(
      (stop) => stop.dataset.step !== 'false' && stop.getClientRects().length > 0,
    );
    if (stops.length === 0) return;
    const here = stops.findIndex((stop) => stop.contains(document.activeElement));
    at = here >= 0 ? here + by : at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by;
    at = Math.max(0, Math.min(stops.length - 1, at));
    stops[at].focus({ preventScroll: true });
    stops[at].scrollIntoView({ block: 'center' });
  }

  function toggleFamily(key) {
    const box = document.querySelector(`.legend input[data-key="${key}"]`);
    if (box) box.click();
    else document.querySelectorAll('.filter .pill')[Number(key)]?.click();
  }

  function toggleFolds() {
    const folds = $('main details.fold');
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    e: toggleFolds,
    o: () => document.body.classList.toggle('no-overview'),
    '?': () => document.getElementById('help')?.togglePopover(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const action = actions[event.key] ?? (/^[1-4]$/.test(event.key) ? () => toggleFamily(event.key) : null);
    if (!action) return;
    event.preventDefault();
    action();
  });

  /* A menu closes when one goes elsewhere or presses Escape. */
  function closeMenus(except) {
    for (const menu of $('details.menu[open]')) if (!menu.contains(except)) menu.open = false;
  }
  document.addEventListener('click', (event) => closeMenus(event.target));
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? document.querySelector('details.menu[open]') : null;
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  /* What an address points to may lie in a fold. */
  function reveal() {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details'))
      fold.open = true;
    const group = target?.closest('tbody.folded')?.querySelector('details');
    if (group) group.open = true;
    if (target) target.scrollIntoView({ block: 'center' });
  }
  window.addEventListener('hashchange', reveal);
  reveal();

  /* What is there to be copied gets a button; without script it is selected whole by a click. */
  for (const source of navigator.clipboard ? $('[data-copy]') : []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      const text = source.value ?? source.textContent.replace(/\s+/g, ' ').trim();
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => 'Copied',
        () => 'Not allowed here',
      );
    });
    (source.closest('label') ?? source).after(button);
  }

  /* The overview strip shows which passages are on the screen. */
  const blocks = new Map($('.overview [data-block]').map((block) => [block.dataset.block, block]));
  if (blocks.size > 0 && 'IntersectionObserver' in window) {
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries)
        blocks.get(entry.target.id)?.classList.toggle('seen', entry.isIntersecting);
    });
    for (const id of blocks.keys()) {
      const passage = document.getElementById(id);
      if (passage) watch.observe(passage);
    }
  }
})();
