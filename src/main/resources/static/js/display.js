// The display shows what plays. Clock, dimming and the screen itself are in display-screen.js, which reads the root's data
// attributes.

import { fetchPage, follow, isSameItem, pause, position, setColors } from './output.js';
import { prepare, show as showPicture } from './picture.js';

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const article = document.querySelector('.item');
const idleTitle = document.title;

// --- Transitions. The text fades and waits up to three seconds for the artwork, so that both change together.

let wanted;
let shown;

async function display(state) {
	wanted = state;
	if (shown && !isSameItem(state, shown)) {
		await Promise.race([prepare(state.item), pause(3000)]);
		if (wanted === state) {
			root.classList.add('changing');
			await (reducedMotion.matches || pause(400));
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
		showPicture(part('artwork'), state.item);
	}
	color();
	startProgress(state);
}

const names = ({ by }) => by.map(({ name }) => name);

function write(item) {
	const link = document.createElement(item.url ? 'a' : 'span');
	if (item.url) {
		Object.assign(link, { href: item.url, target: '_blank', rel: 'noopener' });
	}
	link.textContent = item.title;
	part('title').replaceChildren(link);
	part('title').dataset.length = length(item.title);
	part('title').title = item.title;
	part('by').textContent = names(item).join(', ');
	part('album').textContent = item.type === 'local-file' ? article.dataset.localFile : item.album?.name ?? '';
	part('explicit').hidden = !item.explicit;
	part('open').href = item.url ?? 'https://open.spotify.com';
}

// The same rule as on the server: ideographs are twice as wide.
function length(title) {
	const width = [...title].reduce((sum, character) => sum + (character.codePointAt(0) < 0x2e80 ? 1 : 2), 0);
	return ['short', 'medium', 'long', 'longest'][[14, 32, 70].filter((most) => width > most).length];
}

function color() {
	setColors(root, '--', options.theme === 'artwork' ? shown?.item?.artwork?.colors : undefined);
}

// --- Progress: an animation in steps of whole pixels, so that a small computer draws no more often than needed.

let animation;

function startProgress(state) {
	animation?.cancel();
	const bar = part('progress');
	const duration = state.item?.durationMs;
	bar.hidden = !duration;
	if (duration) {
		const done = share(state);
		const isMoving = state.state === 'playing' && done < 1;
		const steps = Math.ceil((1 - done) * bar.clientWidth * devicePixelRatio) || 1;
		animation = bar.firstElementChild.animate(
			{ transform: [`translateX(${100 * (done - 1)}%)`, `translateX(${isMoving ? 0 : 100 * (done - 1)}%)`] },
			{ duration: isMoving ? (1 - done) * duration : 0, easing: `steps(${steps})`, fill: 'forwards' });
		announceProgress();
	}
}

const share = (state) => Math.min(position(state) / state.item.durationMs, 1);

// For screen readers.
function announceProgress() {
	if (shown?.item?.durationMs) {
		part('progress').setAttribute('aria-valuenow', Math.round(100 * share(shown)));
	}
}

// --- Changed options are taken over without leaving full screen. After an upgrade the page is loaded again.

const files = (page) => [...page.querySelectorAll('script, link')].map((file) => file.outerHTML).join('\n');

async function update() {
	const page = await fetchPage();
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

let lastUpdate = new Date().toDateString();

async function updateAtNight() {
	const now = new Date();
	const today = now.toDateString();
	if (options.state === 'nothing' && now.getHours() === 4 && today !== lastUpdate && await update()) {
		lastUpdate = today;
	}
}

function close() {
	wanted = undefined;
	shown = undefined;
	animation?.cancel();
	showPicture(part('artwork'), null);
	color();
	document.title = idleTitle;
	options.state = 'closed';
}

follow(root, { show: display, close, update });
root.dataset.scripted = '';
setInterval(announceProgress, 60_000);
setInterval(updateAtNight, 60_000);
