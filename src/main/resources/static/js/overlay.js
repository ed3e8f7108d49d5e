// Shows what plays. It never shows an error, since an audience sees it.

import { formatDuration } from './duration.js';
import { fetchPage, follow, isSameItem, pause, position, setColors } from './output.js';
import { prepare, show as showPicture } from './picture.js';

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

// With hideIdle, a paused item is hidden after this time.
const pausedTimeout = 30_000;

let wanted;
let shown;
let changing = false;

// --- Transitions, one at a time.

function display(state) {
	root.classList.remove('gone');
	const isNew = !isSame(wanted, state);
	wanted = state;
	if (!shown || !isNew && !changing) {
		paint(state);
	}
	if (isNew) {
		startHideTimer();
		change();
	}
}

const isSame = (one, other) => one?.state === other?.state && isSameItem(one, other);

async function change() {
	if (changing) {
		return;
	}
	changing = true;
	while (!isSame(shown, wanted)) {
		const next = wanted;
		if (!isSameItem(shown, next)) {
			await Promise.race([prepare(next.item), pause(2000)]);
			await hide();
		}
		if (wanted === next) {
			paint(next);
		}
	}
	changing = false;
	updateVisibility();
}

async function hide() {
	const isVisible = !root.classList.contains('away');
	root.classList.add('away');
	await pause(isVisible && options.motion !== 'none' ? 400 : 0);
}

function updateVisibility() {
	root.classList.toggle('away', timedOut || wanted.state === 'nothing' && hidesIdle());
	startMarquees();
}

let hideTimer;
let timedOut = false;

const hidesIdle = () => options.hideIdle === 'true';

function startHideTimer() {
	clearTimeout(hideTimer);
	timedOut = false;
	const limits = [Number(options.hideAfter) * 1000, hidesIdle() && wanted.state === 'paused' && pausedTimeout].filter(Boolean);
	if (limits.length > 0) {
		hideTimer = setTimeout(() => {
			timedOut = true;
			updateVisibility();
		}, Math.min(...limits));
	}
}

function paint(state) {
	shown = state;
	const { item } = state;
	options.state = state.state;
	setColors(root, '--art-', item?.artwork?.colors);
	showPicture(part('cover'), item);
	write(part('title'), item ? item.title : part('title').dataset.nothing, item?.url);
	write(part('by'), (item?.by ?? []).map(({ name }) => name).join(', '));
	write(part('album'), item?.album?.name ?? '');
	part('explicit').hidden = !item?.explicit;
	part('mark').href = item?.url ?? 'https://open.spotify.com';
	part('duration').textContent = item?.durationMs ? formatDuration(item.durationMs) : '';
	tick();
}

function write(element, text, url) {
	element.textContent = element.title = text;
	if (url) {
		element.href = url;
	}
	else {
		element.removeAttribute('href');
	}
}

function tick() {
	const duration = shown?.item?.durationMs;
	const bar = part('progress');
	bar.hidden = !duration;
	if (duration) {
		const at = position(shown);
		part('done').style.transform = `scaleX(${at / duration})`;
		bar.setAttribute('aria-valuenow', Math.floor(100 * at / duration));
		part('position').textContent = formatDuration(at);
	}
}

// --- Texts too long for their line scroll.

function startMarquees() {
	for (const text of document.querySelectorAll('.marquee')) {
		const line = text.parentElement;
		text.getAnimations().forEach((animation) => animation.cancel());
		line.classList.remove('running');
		const overflow = line.scrollWidth - line.clientWidth;
		if (overflow > 1 && options.motion === 'slide' && !reducedMotion.matches) {
			line.classList.add('running');
			const distance = getComputedStyle(line).direction === 'rtl' ? overflow : -overflow;
			const end = { transform: `translateX(${distance}px)` };
			text.animate([{}, { offset: 0.2, transform: 'none' }, { offset: 0.55, ...end }, { offset: 0.75, ...end }, {}],
				{ duration: 9000 + 50 * overflow, iterations: Infinity, easing: 'ease-in-out' });
		}
	}
}

// A reload might end on an error page.
async function update() {
	const page = await fetchPage();
	if (page) {
		const { hideAfter, hideIdle } = options;
		Object.assign(options, page.documentElement.dataset, { state: options.state });
		replaceStyle(page.getElementById('style').getAttribute('href'));
		if (options.hideAfter !== hideAfter || options.hideIdle !== hideIdle) {
			startHideTimer();
		}
		updateVisibility();
	}
	return Boolean(page);
}

function replaceStyle(address) {
	const before = [...document.querySelectorAll('#style')];
	const after = before.at(-1).cloneNode();
	after.href = `${address}${address.includes('?') ? '&' : '?'}${Date.now()}`;
	after.onload = () => before.forEach((style) => style.remove());
	after.onerror = () => after.remove();
	before.at(-1).after(after);
}

follow(root, { show: display, close: () => root.classList.add('gone'), update });
setInterval(tick, 500);
