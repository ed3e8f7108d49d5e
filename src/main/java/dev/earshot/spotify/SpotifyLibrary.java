package dev.earshot.spotify;

import java.util.List;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What an account keeps. URIs stand in the address, separated by commas, 40 at most.
 */
public interface SpotifyLibrary {

	@PutExchange("/me/library")
	void save(AccountId account, @RequestParam String uris);

	@DeleteExchange("/me/library")
	void remove(AccountId account, @RequestParam String uris);

	// An answer without a body is none.
	@GetExchange("/me/library/contains")
	@Nullable List<Boolean> contains(AccountId account, @RequestParam String uris);

}
