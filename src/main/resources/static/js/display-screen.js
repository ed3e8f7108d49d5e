// Care for a screen that is never switched off: the clock, the dimming, a step aside every minute, and the hands of people.

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;

// --- Every minute, and when what is shown changes. Who steps aside does not burn in.

function everyMinute() {
	settle();
	setTimeout(everyMinute, 60_000 - Date.now() % 60_000);
}

function settle() {
	const now = new Date();
	tell(now);
	dim(now.getHours());
	move(Math.floor(now / 60_000));
	wake();
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
	if (options.state === 'gone') {
		lock?.release();
	}
	else if (document.visibilityState === 'visible' && self === top && !asking && (lock?.released ?? true)) {
		asking = true;
		lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
		asking = false;
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

part('full').hidden = !document.fullscreenEnabled;
part('full').addEventListener('click', fill);
addEventListener('dblclick', ({ target }) => target.closest('a, button') ?? fill());
addEventListener('keydown', ({ key, ctrlKey, metaKey }) => key === 'f' && !ctrlKey && !metaKey && fill());
addEventListener('pointermove', stir);
addEventListener('pointerdown', stir);
document.addEventListener('visibilitychange', wake);
new MutationObserver(settle).observe(root, { attributes: true, attributeFilter: ['data-state', 'data-clock', 'data-dim-from',
	'data-dim-to', 'data-brightness'] });

stir();
everyMinute();
