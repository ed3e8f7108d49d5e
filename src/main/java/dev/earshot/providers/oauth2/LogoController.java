package dev.earshot.providers.oauth2;

import java.time.Duration;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends the logo of a provider to the login page.
 */
@RestController
class LogoController {

	private static final Duration MAX_AGE = Duration.ofHours(1);

	private final OAuth2Providers providers;

	LogoController(OAuth2Providers providers) {
		this.providers = providers;
	}

	static String path(String id) {
		return "/login/providers/" + id + "/logo";
	}

	@GetMapping("/login/providers/{id}/logo")
	ResponseEntity<byte[]> logo(@PathVariable String id) {
		Logo logo = this.providers.find(id)
			.flatMap((provider) -> Optional.ofNullable(provider.entry().logo()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf(logo.mediaType()))
			.cacheControl(CacheControl.maxAge(MAX_AGE))
			.body(logo.bytes());
	}

}
