package dev.earshot.setup;

import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads the owner to the setup page.
 */
@Component
@Order(40)
class RegistrationSection implements OwnerSection {

	@Override
	public Content content() {
		return new Content("setup/section :: registration", "/setup");
	}

}
