// Shows what is wrong with a client ID or secret as soon as the field is left.

function error(field) {
	return document.getElementById(`${field.id}-error`);
}

function check(field) {
	const invalid = !field.validity.valid;
	if (invalid) {
		field.setAttribute('aria-invalid', 'true');
	}
	else {
		field.removeAttribute('aria-invalid');
	}
	error(field).textContent = invalid ? field.dataset.invalid : '';
	return !invalid;
}

function listen(form) {
	const fields = [...form.querySelectorAll('[data-invalid]')];
	form.noValidate = true;
	for (const field of fields) {
		field.addEventListener('change', () => check(field));
		field.addEventListener('input', () => field.hasAttribute('aria-invalid') && check(field));
	}
	form.addEventListener('submit', (event) => {
		const invalid = fields.filter((field) => !check(field));
		if (invalid.length > 0) {
			event.preventDefault();
			invalid[0].focus();
		}
	});
}

document.querySelectorAll('form[data-validate]').forEach(listen);
