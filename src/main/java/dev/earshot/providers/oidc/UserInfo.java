package dev.earshot.providers.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks what to call somebody whose ID token does not say, as some providers keep it
 * short. A login does not fail without a name.
 */
@Component
class UserInfo {

	private static final Logger logger = LoggerFactory.getLogger(UserInfo.class);

	private static final int MAX_LENGTH = 80;

	private final ProviderHttp http;

	UserInfo(ProviderHttp http) {
		this.http = http;
	}

	Optional<String> name(ProviderMetadata metadata, BearerToken token, String subject) {
		String address = metadata.text("userinfo_endpoint");
		return (address != null)
				? claims(address, token).filter((claims) -> subject.equals(claims.get("sub"))).flatMap(UserInfo::name)
				: Optional.empty();
	}

	private Optional<Map<String, Object>> claims(String address, BearerToken token) {
		try {
			return Optional.of(this.http.object(address, token));
		}
		catch (ProviderRefused ex) {
			logger.debug("The user info could not be read", ex);
			return Optional.empty();
		}
	}

	static Optional<String> name(Map<String, Object> claims) {
		return Stream.of("name", "preferred_username", "nickname")
			.map(claims::get)
			.filter(String.class::isInstance)
			.map((name) -> name.toString().strip())
			.filter((name) -> !name.isEmpty())
			.map((name) -> (name.length() > MAX_LENGTH) ? name.substring(0, MAX_LENGTH) : name)
			.findFirst();
	}

}
