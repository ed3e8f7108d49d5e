// Pictures from other servers: until one has loaded, the tile in its place shows, and it is tried again.

const isAbsent = ({ complete, naturalWidth }) => !complete || !naturalWidth;
const absent = () => [...document.querySelectorAll('.picture img[src]')].filter(isAbsent);
const loadAll = () => absent().forEach(load);

let wait = 2000;
let retrying;

function settle(image) {
	image.classList.toggle('absent', isAbsent(image));
	if (!isAbsent(image)) {
		wait = 2000;
	}
	else if (image.complete && wait < 60_000) {
		retrying ??= setTimeout(retry, wait);
	}
}

function retry() {
	retrying = undefined;
	wait *= 2;
	absent().filter(({ complete }) => complete).forEach(load);
}

// Asked for the same at once, a browser goes on with a request that hangs.
function load(image) {
	const src = image.getAttribute('src');
	image.removeAttribute('src');
	setTimeout(() => image.setAttribute('src', src), 100);
}

for (const type of ['load', 'error']) {
	document.addEventListener(type, ({ target }) => target.matches('.picture img') && settle(target), true);
}
addEventListener('online', loadAll);
setInterval(loadAll, 60_000);
absent().forEach(settle);

// --- For outputs, which change their cover.

let next;

const isAt = (image, src) => image?.getAttribute('src') === src;

function picture(src) {
	if (!isAt(next, src)) {
		next = Object.assign(new Image(), { alt: '', src });
	}
	return next;
}

export const prepare = async (item) => item?.artwork && picture(item.artwork.large).decode().catch(() => undefined);

export function show(place, item) {
	const src = item?.artwork?.large;
	const before = place.querySelector('img');
	const tile = place.firstElementChild;
	tile.role = src ? 'img' : null;
	tile.ariaLabel = src ? place.dataset.label.replace('{0}', () => item.album?.name ?? item.title) : null;
	if (!isAt(before, src)) {
		before?.remove();
		if (src) {
			tile.append(picture(src));
			settle(next);
		}
	}
	else if (src && before.complete && isAbsent(before)) {
		load(before);
	}
}
