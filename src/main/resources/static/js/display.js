// The wall display shows what plays. The screen itself is left to kiosk.js, which reads from the root what is shown.

import { follow, isSameItem, pause, position, renewed, tint } from './output.js';
import { prepare, show } from './picture.js';

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const item = document.querySelector('.item');
const idleTitle = document.title;

// --- What plays. Words fade, and wait a moment for a slow network, so that the artwork is swapped as a whole with them.

let wanted;
let shown;

async function change(state) {
	wanted = state;
	if (shown && !isSameItem(state, shown)) {
		await Promise.race([prepare(state.item), pause(3000)]);
		if (wanted === state) {
			root.classList.add('changing');
			await (calm.matches || pause(400));
		}
	}
	if (wanted === state) {
		paint(state);
		root.classList.remove('changing');
	}
}

function paint(state) {
	shown = state;
	options.state = state.state;
	document.title = state.item ? [state.item.title, ...names(state.item)].join(' · ') : idleTitle;
	if (state.item) {
		write(state.item);
		show(part('artwork'), state.item);
	}
	color();
	run(state);
}

const names = ({ by }) => by.map(({ name }) => name);

function write(what) {
	const link = document.createElement(what.url ? 'a' : 'span');
	if (what.url) {
		Object.assign(link, { href: what.url, target: '_blank', rel: 'noopener' });
	}
	link.textContent = what.title;
	part('title').replaceChildren(link);
	part('title').dataset.length = length(what.title);
	part('title').title = what.title;
	part('by').textContent = names(what).join(', ');
	part('album').textContent = what.type === 'local-file' ? item.dataset.localFile : what.album?.name ?? '';
	part('explicit').hidden = !what.explicit;
	part('open').href = what.url ?? 'https://open.spotify.com';
}

// As the first paint has it too: ideographs are twice as wide.
function length(title) {
	const width = [...title].reduce((sum, sign) => sum + (sign.codePointAt(0) < 0x2e80 ? 1 : 2), 0);
	return ['short', 'medium', 'long', 'longest'][[14, 32, 70].filter((most) => width > most).length];
}

function color() {
	tint(root, '--', options.theme === 'artwork' ? shown?.item?.artwork?.colors : undefined);
}

// --- Progress: an animation that moves by whole pixels, so that a small computer has nothing to do in between.

let motion;

function run(state) {
	motion?.cancel();
	const bar = part('progress');
	const duration = state.item?.durationMs;
	bar.hidden = !duration;
	if (duration) {
		const done = share(state);
		const isMoving = state.state === 'playing' && done < 1;
		const steps = Math.ceil((1 - done) * bar.clientWidth * devicePixelRatio) || 1;
		motion = bar.firstElementChild.animate(
			{ transform: [`translateX(${100 * (done - 1)}%)`, `translateX(${isMoving ? 0 : 100 * (done - 1)}%)`] },
			{ duration: isMoving ? (1 - done) * duration : 0, easing: `steps(${steps})`, fill: 'forwards' });
		tell();
	}
}

const share = (state) => Math.min(position(state) / state.item.durationMs, 1);

// Who cannot see it move hears how far it is.
function tell() {
	if (shown?.item?.durationMs) {
		part('progress').setAttribute('aria-valuenow', Math.round(100 * share(shown)));
	}
}

// --- Changed options are taken over without leaving the full screen; of a new program the page is loaded again.

const files = (page) => [...page.querySelectorAll('script, link')].map((file) => file.outerHTML).join('\n');

async function renew() {
	const page = await renewed();
	if (page) {
		if (files(page) !== files(document)) {
			location.reload();
		}
		const { live, theme, clock, dimFrom, dimTo, brightness } = page.documentElement.dataset;
		Object.assign(options, { live, theme, clock, dimFrom, dimTo, brightness });
		color();
	}
	return Boolean(page);
}

let night = new Date().toDateString();

async function renewAtNight() {
	const now = new Date();
	const today = now.toDateString();
	if (options.state === 'nothing' && now.getHours() === 4 && today !== night && await renew()) {
		night = today;
	}
}

function gone() {
	wanted = undefined;
	shown = undefined;
	motion?.cancel();
	show(part('artwork'), null);
	color();
	document.title = idleTitle;
	options.state = 'gone';
}

follow(root, { now: change, gone, changed: renew });
root.dataset.scripted = '';
setInterval(tell, 60_000);
setInterval(renewAtNight, 60_000);
