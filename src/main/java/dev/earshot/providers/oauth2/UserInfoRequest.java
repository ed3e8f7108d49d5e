package dev.earshot.providers.oauth2;

import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Asks a provider who has logged in.
 */
@Component
class UserInfoRequest {

	private final ProviderHttp http;

	private final JsonMapper json;

	UserInfoRequest(ProviderHttp http, JsonMapper json) {
		this.http = http;
		this.json = json;
	}

	/**
	 * Sends the request.
	 * @throws ProviderRefused if the answer is not JSON
	 */
	UserAnswer send(OAuth2Entry entry, BearerToken token) {
		String body = this.http.get(entry.endpoints().userInfo(), token);
		try {
			JsonNode content = this.json.readTree(body);
			if (!content.isContainer()) {
				throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE);
			}
			return new UserAnswer(content);
		}
		catch (JacksonException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_UNREADABLE, ex);
		}
	}

}
