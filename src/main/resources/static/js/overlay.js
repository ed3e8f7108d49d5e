// Shows what plays, unless its owner wants it hidden, and nothing else, whatever happens.

import { formatDuration } from './duration.js';
import { follow, isSameItem, pause, position, renewed, tint } from './output.js';
import { prepare, show } from './picture.js';

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

// How long a track that is paused stays, where nothing is shown while nothing plays.
const breather = 30_000;

let wanted;
let shown;
let changing = false;

// --- One thing after another: what was there goes, what is new comes once its cover is here.

function take(state) {
	root.classList.remove('gone');
	const isNews = !isSame(wanted, state);
	wanted = state;
	if (!shown || !isNews && !changing) {
		paint(state);
	}
	if (isNews) {
		rest();
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
			// A slow network holds up nobody for long.
			await Promise.race([prepare(next.item), pause(2000)]);
			await leave();
		}
		if (wanted === next) {
			paint(next);
		}
	}
	changing = false;
	comeOrLeave();
}

async function leave() {
	const isThere = !root.classList.contains('away');
	root.classList.add('away');
	await pause(isThere && options.motion !== 'none' ? 400 : 0);
}

function comeOrLeave() {
	root.classList.toggle('away', rests || wanted.state === 'nothing' && hidesIdle());
	run();
}

let resting;
let rests = false;

const hidesIdle = () => options.hideIdle === 'true';

function rest() {
	clearTimeout(resting);
	rests = false;
	const limits = [Number(options.hideAfter) * 1000, hidesIdle() && wanted.state === 'paused' && breather].filter(Boolean);
	if (limits.length > 0) {
		resting = setTimeout(() => {
			rests = true;
			comeOrLeave();
		}, Math.min(...limits));
	}
}

function paint(state) {
	shown = state;
	const { item } = state;
	options.state = state.state;
	tint(root, '--art-', item?.artwork?.colors);
	show(part('cover'), item);
	words(part('title'), item ? item.title : part('title').dataset.nothing, item?.url);
	words(part('by'), (item?.by ?? []).map(({ name }) => name).join(', '));
	words(part('album'), item?.album?.name ?? '');
	part('explicit').hidden = !item?.explicit;
	part('mark').href = item?.url ?? 'https://open.spotify.com';
	part('duration').textContent = item?.durationMs ? formatDuration(item.durationMs) : '';
	tick();
}

function words(element, text, url) {
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

// --- Words that are too long for their line run to their end and back.

function run() {
	for (const words of document.querySelectorAll('.run')) {
		const line = words.parentElement;
		words.getAnimations().forEach((animation) => animation.cancel());
		line.classList.remove('running');
		const over = line.scrollWidth - line.clientWidth;
		if (over > 1 && options.motion === 'slide' && !calm.matches) {
			line.classList.add('running');
			const way = getComputedStyle(line).direction === 'rtl' ? over : -over;
			const there = { transform: `translateX(${way}px)` };
			words.animate([{}, { offset: 0.2, transform: 'none' }, { offset: 0.55, ...there }, { offset: 0.75, ...there }, {}],
				{ duration: 9000 + 50 * over, iterations: Infinity, easing: 'ease-in-out' });
		}
	}
}

// Another look is put on without a blink, and never at the price of an error page.
async function changed() {
	const page = await renewed();
	if (page) {
		const { hideAfter, hideIdle } = options;
		Object.assign(options, page.documentElement.dataset, { state: options.state });
		restyle(page.getElementById('style').getAttribute('href'));
		if (options.hideAfter !== hideAfter || options.hideIdle !== hideIdle) {
			rest();
		}
		comeOrLeave();
	}
	return Boolean(page);
}

function restyle(address) {
	const before = [...document.querySelectorAll('#style')];
	const after = before.at(-1).cloneNode();
	after.href = `${address}${address.includes('?') ? '&' : '?'}${Date.now()}`;
	after.onload = () => before.forEach((style) => style.remove());
	after.onerror = () => after.remove();
	before.at(-1).after(after);
}

follow(root, { now: take, gone: () => root.classList.add('gone'), changed });
setInterval(tick, 500);
