package dev.earshot.account.identity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The ways in on the profile page.
 *
 * @param links what is linked
 * @param offers what can be linked
 */
record IdentityView(List<Link> links, List<Offer> offers) {

	boolean isEmpty() {
		return this.links.isEmpty() && this.offers.isEmpty();
	}

	/**
	 * A linked identity.
	 *
	 * @param provider what the owner calls the provider, or the issuer if it was removed
	 * @param available whether one can log in with it at present
	 */
	record Link(String provider, String issuer, @Nullable String name, Instant linkedAt, @Nullable Instant usedAt,
			boolean available) {
	}

	/**
	 * A provider that can be linked.
	 */
	record Offer(String id, String name) {
	}

}
