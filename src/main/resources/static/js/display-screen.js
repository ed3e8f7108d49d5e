// The screen of a display: clock, dimming, protection against burn-in, wake lock, full screen and cursor.

const part = (id) => document.getElementById(id);
const root = document.documentElement;
const options = root.dataset;

// --- Every minute, and when the root's data attributes change. Moving the content avoids burn-in.

function everyMinute() {
	update();
	setTimeout(everyMinute, 60_000 - Date.now() % 60_000);
}

function update() {
	const now = new Date();
	showTime(now);
	dim(now.getHours());
	move(Math.floor(now / 60_000));
	keepAwake();
}

function showTime(now) {
	const hourCycle = options.clock === 'hours-12' ? 'h12' : 'h23';
	const parts = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', hourCycle }).formatToParts(now);
	const dayPeriod = document.createElement('small');
	dayPeriod.textContent = parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
	part('clock').textContent = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value).join('').trim();
	part('clock').append(dayPeriod);
	part('date').textContent = now.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

function dim(hour) {
	const [from, to] = [Number(options.dimFrom), Number(options.dimTo)];
	const isNight = from < to ? from <= hour && hour < to : from > to && (from <= hour || hour < to);
	root.style.setProperty('--dimming', 1 - options.brightness / 100);
	root.classList.toggle('dimmed', isNight);
}

// The path repeats after seventeen hours only, since 37 and 28 have no common factor.
function move(minute) {
	const distance = Math.min(innerWidth, innerHeight) * (options.state === 'nothing' ? 0.05 : 0.012);
	const offset = (period) => Math.round(distance * Math.sin(2 * Math.PI * minute / period));
	part('content').style.transform = `translate(${offset(37)}px, ${offset(28)}px)`;
}

// --- The wake lock keeps the screen on. Browsers grant it to secure pages only.

let lock;
let requesting = false;

async function keepAwake() {
	if (options.state === 'closed') {
		lock?.release();
	}
	else if (document.visibilityState === 'visible' && self === top && !requesting && (lock?.released ?? true)) {
		requesting = true;
		lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
		requesting = false;
	}
}

// --- Full screen by button, double tap or key. The cursor is hidden while it rests.

function toggleFullscreen() {
	const change = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
	change?.catch(() => undefined);
}

let cursorTimer;

function showCursor() {
	root.classList.remove('cursor-hidden');
	clearTimeout(cursorTimer);
	cursorTimer = setTimeout(() => root.classList.add('cursor-hidden'), 4000);
}

part('fullscreen').hidden = !document.fullscreenEnabled;
part('fullscreen').addEventListener('click', toggleFullscreen);
addEventListener('dblclick', ({ target }) => target.closest('a, button') ?? toggleFullscreen());
addEventListener('keydown', ({ key, ctrlKey, metaKey }) => key === 'f' && !ctrlKey && !metaKey && toggleFullscreen());
addEventListener('pointermove', showCursor);
addEventListener('pointerdown', showCursor);
document.addEventListener('visibilitychange', keepAwake);
new MutationObserver(update).observe(root, { attributes: true, attributeFilter: ['data-state', 'data-clock', 'data-dim-from',
	'data-dim-to', 'data-brightness'] });

showCursor();
everyMinute();
