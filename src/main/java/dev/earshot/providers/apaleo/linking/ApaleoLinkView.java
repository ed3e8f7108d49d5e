package dev.earshot.providers.apaleo.linking;

import java.time.Instant;
import java.util.List;

import dev.earshot.providers.apaleo.HotelProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * The page of a linked account.
 *
 * @param token {@code null} if the connection has ended
 */
record ApaleoLinkView(ApaleoLink link, HotelReading reading, @Nullable TokenView token) {

	static ApaleoLinkView of(ApaleoLink link, HotelReading reading, @Nullable OAuth2AuthorizedClient client) {
		return new ApaleoLinkView(link, reading, (client != null) ? TokenView.of(client) : null);
	}

	public List<PropertyView> properties() {
		return this.reading.properties()
			.stream()
			.map((property) -> new PropertyView(property, this.link.hasChosen(property)))
			.toList();
	}

	/**
	 * A property that displays may name.
	 */
	record PropertyView(HotelProperty property, boolean chosen) {

	}

	/**
	 * What is known of an access token, which is all but itself.
	 */
	record TokenView(List<String> scopes, @Nullable Instant issuedAt, @Nullable Instant expiresAt) {

		static TokenView of(OAuth2AuthorizedClient client) {
			return new TokenView(client.getAccessToken().getScopes().stream().sorted().toList(),
					client.getAccessToken().getIssuedAt(), client.getAccessToken().getExpiresAt());
		}

	}

}
