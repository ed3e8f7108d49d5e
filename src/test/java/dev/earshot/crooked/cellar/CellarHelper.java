package dev.earshot.crooked.cellar;

import java.io.IOException;

import javax.crypto.Cipher;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.client.RestClient;

/**
 * Breaks whatever rule a single class can break.
 */
@Profile("winter")
class CellarHelper {

	@Autowired
	private @Nullable RestClient client;

	private @Nullable OAuth2AccessToken token;

	private @Nullable Cipher cipher;

	void send(HttpServletResponse response) throws IOException {
		response.sendRedirect("/kitchen");
	}

	void talk() {
		System.out.println(this.client + " " + this.token + " " + this.cipher);
	}

}
