// The wall display: what plays, the clock when nothing does, and care for a screen that is never switched off.

const part = (id) => document.getElementById(id);
// By the address that the page gives: it is another one for every version.
const { connect, position } = await import(part('now').href);
const root = document.documentElement;
const options = root.dataset;
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const item = document.querySelector('.item');
const idleTitle = document.title;
const pause = (millis) => new Promise((done) => setTimeout(done, millis));

// --- What plays. Words fade; the artwork is swapped as a whole once it is there, so that nothing flashes.

let wanted;
let shown;

async function show(state) {
	if (options.state === 'gone') {
		return;
	}
	wanted = state;
	const cover = await artwork(state);
	if (wanted === state && shown && !isSame(state, shown)) {
		root.classList.add('changing');
		await (calm.matches || pause(400));
	}
	if (wanted === state) {
		paint(state, cover);
		root.classList.remove('changing');
	}
}

function isSame(one, other) {
	return one.item?.uri === other.item?.uri && one.item?.title === other.item?.title;
}

// Words wait for a slow network for a moment only; the artwork then follows.
async function artwork(state) {
	const url = state.item?.artwork?.large;
	const before = part('artwork').querySelector('img');
	if (!url || before?.getAttribute('src') === url) {
		return url && before;
	}
	const cover = new Image(640, 640);
	cover.src = url;
	const there = cover.decode().then(() => shown === state && place(cover), () => undefined);
	await Promise.race([there, pause(3000)]);
	return cover.complete && cover.naturalWidth > 0 ? cover : undefined;
}

function paint(state, cover) {
	shown = state;
	options.state = state.state;
	document.title = state.item ? [state.item.title, ...names(state.item)].join(' · ') : idleTitle;
	if (state.item) {
		write(state.item);
		place(cover);
	}
	color();
	run(state);
	settle();
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

function place(cover) {
	item.classList.toggle('plain', !cover);
	if (!cover) {
		part('artwork').replaceChildren();
	}
	else if (!cover.isConnected) {
		cover.alt = item.dataset.cover.replace('{0}', () => shown.item.album?.name ?? shown.item.title);
		part('artwork').replaceChildren(cover);
	}
}

function color() {
	const colors = options.theme === 'artwork' ? shown.item?.artwork?.colors : undefined;
	for (const role of ['background', 'ink', 'accent']) {
		if (colors) {
			root.style.setProperty('--' + role, colors[role]);
		}
		else {
			root.style.removeProperty('--' + role);
		}
	}
}

// --- Progress: an animation that moves by whole pixels, so that a small computer has nothing to do in between.

let motion;

function run(state) {
	motion?.cancel();
	const bar = part('progress');
	const duration = state.item?.durationMs;
	bar.hidden = !duration;
	if (duration) {
		const done = Math.min(position(state) / duration, 1);
		const isMoving = state.state === 'playing' && done < 1;
		const steps = Math.ceil((1 - done) * bar.clientWidth * devicePixelRatio) || 1;
		motion = bar.firstElementChild.animate(
			{ transform: [`translateX(${100 * (done - 1)}%)`, `translateX(${isMoving ? 0 : 100 * (done - 1)}%)`] },
			{ duration: isMoving ? (1 - done) * duration : 0, easing: `steps(${steps})`, fill: 'forwards' });
		bar.setAttribute('aria-valuenow', Math.round(100 * done));
	}
}

// --- Every minute: the clock, the dimming, and a step aside, lest the picture burns in.

function everyMinute() {
	settle();
	wake();
	renewAtNight();
	setTimeout(everyMinute, 60_000 - Date.now() % 60_000);
}

function settle() {
	const now = new Date();
	tell(now);
	dim(now.getHours());
	move(Math.floor(now / 60_000));
}

function tell(now) {
	const hourCycle = options.clock === 'hours-12' ? 'h12' : 'h23';
	const parts = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', hourCycle }).formatToParts(now);
	const half = document.createElement('small');
	half.textContent = parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
	part('clock').textContent = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value).join('').trim();
	part('clock').append(half);
	part('date').textContent = now.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

function dim(hour) {
	const [from, to] = [Number(options.dimFrom), Number(options.dimTo)];
	const isNight = from < to ? from <= hour && hour < to : from > to && (from <= hour || hour < to);
	root.style.setProperty('--dark', 1 - options.brightness / 100);
	root.classList.toggle('dim', isNight);
}

// A path that comes back to where it began after seventeen hours only.
function move(minute) {
	const reach = Math.min(innerWidth, innerHeight) * (options.state === 'nothing' ? 0.05 : 0.012);
	const along = (round) => Math.round(reach * Math.sin(2 * Math.PI * minute / round));
	part('stage').style.transform = `translate(${along(37)}px, ${along(28)}px)`;
}

// --- The screen stays on, where the browser lets a page ask for it.

let lock;
let asking = false;

async function wake() {
	const isWanted = document.visibilityState === 'visible' && options.state !== 'gone';
	if (isWanted && !asking && (lock?.released ?? true)) {
		asking = true;
		lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
		asking = false;
	}
}

// --- Changed options are taken over without leaving the full screen; of a new program the page is loaded again.

const files = (page) => [...page.querySelectorAll('script, link')].map((file) => file.outerHTML).join('\n');

async function renew() {
	const answer = await fetch(location.href).catch(() => undefined);
	if (!answer?.ok) {
		return answer?.status;
	}
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	if (files(page) !== files(document)) {
		location.reload();
	}
	const { theme, clock, dimFrom, dimTo, brightness } = page.documentElement.dataset;
	Object.assign(options, { theme, clock, dimFrom, dimTo, brightness });
	color();
	settle();
	return answer.status;
}

// Its link may open other things only, from now on.
async function change() {
	if (await renew() === 404) {
		gone();
	}
}

let night = new Date().toDateString();

function renewAtNight() {
	const now = new Date();
	if (options.state === 'nothing' && now.getHours() === 4 && now.toDateString() !== night) {
		night = now.toDateString();
		renew();
	}
}

// --- Hands: full screen by button, double tap or key; who does not move sees no cursor.

function fill() {
	const change = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
	change?.catch(() => undefined);
}

let resting;

function stir() {
	root.classList.remove('still');
	clearTimeout(resting);
	resting = setTimeout(() => root.classList.add('still'), 4000);
}

function gone() {
	wanted = undefined;
	motion?.cancel();
	part('artwork').replaceChildren();
	document.title = idleTitle;
	options.state = 'gone';
	lock?.release();
}

part('full').hidden = !document.fullscreenEnabled;
part('full').addEventListener('click', fill);
addEventListener('dblclick', ({ target }) => target.closest('a, button') ?? fill());
addEventListener('keydown', ({ key, ctrlKey, metaKey }) => key === 'f' && !ctrlKey && !metaKey && fill());
addEventListener('pointermove', stir);
addEventListener('pointerdown', stir);
document.addEventListener('visibilitychange', wake);

stir();
connect(root, { now: show, gone, changed: change });
everyMinute();
