package dev.earshot.spotify;

import java.util.List;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The library of an account. Takes at most 40 URIs, separated by commas.
 */
public interface SpotifyLibrary {

	@PutExchange("/me/library")
	void save(AccountId account, @RequestParam String uris);

	@DeleteExchange("/me/library")
	void remove(AccountId account, @RequestParam String uris);

	// A response without a body is null.
	@GetExchange("/me/library/contains")
	@Nullable List<Boolean> contains(AccountId account, @RequestParam String uris);

}
