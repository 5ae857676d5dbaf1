(() => {
  'use strict';
  const EVERY_MS = 5000;
  const PATIENCE_MS = 10000;
  const connection = document.getElementById('connection');
  const pause = document.getElementById('pause');
  let paused = false;
  let asking = false;
  let timer = 0;
  let answered = new Date();

  /** What is focused or scrolled is found again by this in what takes its place. */
  const keyOf = element =>
    element.id || [element.tagName, element.getAttribute('href'), element.parentElement.id].join(' ');

  const find = (within, key) =>
    [...within.querySelectorAll('[id], a, summary')].find(element => keyOf(element) === key);

  const replace = (old, next) => {
    for (const details of old.querySelectorAll('details')) {
      const same = next.querySelector('#' + CSS.escape(details.id));
      if (same) {
        same.open = details.open;
      }
    }
    const scrolled = [...old.querySelectorAll('.frame')].filter(frame => frame.scrollLeft > 0);
    const focused = old.contains(document.activeElement) ? keyOf(document.activeElement) : '';
    old.replaceWith(document.adoptNode(next));
    for (const frame of scrolled) {
      const same = document.getElementById(frame.id);
      if (same) {
        same.scrollLeft = frame.scrollLeft;
      }
    }
    const same = focused && find(next, focused);
    if (same) {
      same.focus({preventScroll: true});
    }
  };

  const show = text => {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    if (!fresh.getElementById('content')) {
      throw new Error('something else answers at this address');
    }
    if (!document.getSelection().isCollapsed) {
      return; // Somebody is about to copy something.
    }
    const [left, top] = [window.scrollX, window.scrollY];
    document.title = fresh.title;
    for (const next of fresh.querySelectorAll('[data-live]')) {
      const old = document.getElementById(next.id);
      if (old && old.innerHTML !== next.innerHTML) {
        replace(old, next);
      }
    }
    window.scrollTo({left, top, behavior: 'instant'});
  };

  const refresh = async () => {
    if (asking) {
      return;
    }
    asking = true;
    const limit = new AbortController();
    const timeout = setTimeout(() => limit.abort(), PATIENCE_MS);
    try {
      const address = location.origin + location.pathname;
      const response = await fetch(address, {cache: 'no-store', signal: limit.signal});
      if (!response.ok) {
        throw new Error('the agent answers with status ' + response.status);
      }
      show(await response.text());
      answered = new Date();
      connection.textContent = '';
    } catch (failure) {
      const why = failure.name === 'Error' ? failure.message : 'the agent does not answer';
      const words =
        'Not refreshed since ' + answered.toISOString().slice(11, 19) + ' UTC: ' + why + '.';
      if (connection.textContent !== words) {
        connection.textContent = words;
      }
    } finally {
      clearTimeout(timeout);
      asking = false;
    }
    plan();
  };

  const plan = () => {
    clearTimeout(timer);
    if (!paused && !document.hidden) {
      timer = setTimeout(refresh, EVERY_MS);
    }
  };

  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? 'Resume updates' : 'Pause updates';
    if (paused) {
      plan();
    } else {
      refresh();
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !paused) {
      refresh();
    } else {
      plan();
    }
  });
  plan();
})();
