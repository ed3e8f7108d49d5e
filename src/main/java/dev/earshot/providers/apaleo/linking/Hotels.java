package dev.earshot.providers.apaleo.linking;

import java.util.List;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.providers.apaleo.ApaleoApi;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.HotelAccount;
import dev.earshot.providers.apaleo.HotelProperty;

import org.springframework.stereotype.Service;

/**
 * Asks apaleo about linked accounts and keeps which property somebody has chosen.
 */
@Service
class Hotels {

	private final ApaleoTokens tokens;

	private final ApaleoApi api;

	private final ApaleoLinkRepository repository;

	Hotels(ApaleoTokens tokens, ApaleoApi api, ApaleoLinkRepository repository) {
		this.tokens = tokens;
		this.api = api;
		this.repository = repository;
	}

	/**
	 * Reads a linked account. If the chosen property has another name by now, that counts
	 * from then on.
	 */
	HotelReading read(AccountId account, ApaleoLink link) {
		HotelAccount hotel = null;
		try {
			hotel = this.tokens.call(account, this.api::account);
			List<HotelProperty> properties = this.tokens.call(account, this.api::properties);
			properties.stream()
				.filter(link::isOutdatedBy)
				.forEach((property) -> this.repository.choose(account, property));
			return new HotelReading(hotel, properties, null);
		}
		catch (RefusedException ex) {
			return new HotelReading(hotel, List.of(), ApaleoRefusal.told(ex.refusal()));
		}
	}

	/**
	 * Chooses a property whose name displays show.
	 * @param id the property's ID; empty for none
	 * @return whether the account has it
	 * @throws RefusedException if apaleo does not tell
	 */
	boolean choose(AccountId account, String id) {
		if (id.isEmpty()) {
			this.repository.choose(account, null);
			return true;
		}
		Optional<HotelProperty> chosen = this.tokens.call(account, this.api::properties)
			.stream()
			.filter((property) -> property.id().equals(id))
			.findAny();
		chosen.ifPresent((property) -> this.repository.choose(account, property));
		return chosen.isPresent();
	}

}
