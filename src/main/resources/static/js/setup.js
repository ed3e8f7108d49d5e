// Says what is wrong with a client ID or secret as soon as the field is left, in the page's own words.

function error(field) {
	return document.getElementById(`${field.id}-error`);
}

function check(field) {
	const wrong = !field.validity.valid;
	if (wrong) {
		field.setAttribute('aria-invalid', 'true');
	}
	else {
		field.removeAttribute('aria-invalid');
	}
	error(field).textContent = wrong ? field.dataset.invalid : '';
	return !wrong;
}

function listen(form) {
	const fields = [...form.querySelectorAll('[data-invalid]')];
	form.noValidate = true;
	for (const field of fields) {
		field.addEventListener('change', () => check(field));
		field.addEventListener('input', () => field.hasAttribute('aria-invalid') && check(field));
	}
	form.addEventListener('submit', (event) => {
		const wrong = fields.filter((field) => !check(field));
		if (wrong.length > 0) {
			event.preventDefault();
			wrong[0].focus();
		}
	});
}

document.querySelectorAll('form[data-validate]').forEach(listen);
