package dev.earshot.setup;

import dev.earshot.oauth.ClientCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * The configured client ID and secret. Setup asks for them if they are blank.
 */
@ConfigurationProperties("earshot.setup")
record SetupProperties(@Nullable String clientId, @Nullable String clientSecret) {

	@Nullable ClientCredentials credentials() {
		if (this.clientId == null || this.clientSecret == null || !StringUtils.hasText(this.clientId)
				|| !StringUtils.hasText(this.clientSecret)) {
			return null;
		}
		return new ClientCredentials(this.clientId, this.clientSecret);
	}

	// Whether exactly one of the two is set, which is then ignored.
	boolean isIncomplete() {
		return StringUtils.hasText(this.clientId) != StringUtils.hasText(this.clientSecret);
	}

	@Override
	public String toString() {
		return "SetupProperties[clientId=" + this.clientId + "]";
	}

}
