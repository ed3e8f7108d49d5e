package dev.earshot.providers.apaleo;

import java.net.URI;

import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.web.PublicUrl;

/**
 * The provider with a stand-in behind it, where this server is at
 * {@code https://music.example.org}.
 */
public final class TestApaleo {

	private TestApaleo() {
	}

	public static ApaleoProvider provider(ApaleoStandIn standIn) {
		ApaleoApi api = api(standIn);
		return new ApaleoProvider(properties(standIn), LocalProviders.http(), api, new Revocations(api, Runnable::run),
				new PublicUrl(URI.create("https://music.example.org")));
	}

	static ApaleoApi api(ApaleoStandIn standIn) {
		return new ApaleoApi(LocalProviders.http(), LocalProviders.addresses(), properties(standIn));
	}

	private static ApaleoProperties properties(ApaleoStandIn standIn) {
		return new ApaleoProperties(standIn.url(), standIn.url());
	}

}
