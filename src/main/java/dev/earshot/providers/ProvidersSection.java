package dev.earshot.providers;

import dev.earshot.web.OwnerSection;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads the owner to the page of all providers.
 */
@Component
@Order(45)
class ProvidersSection implements OwnerSection {

	@Override
	public Content content() {
		return new Content("providers/section :: providers", ProvidersController.PATH);
	}

}
