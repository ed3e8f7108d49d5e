package dev.earshot.player.control;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;

import org.springframework.http.HttpStatus;

/**
 * Maps refusals to HTTP statuses and advice.
 */
final class RefusalResponses {

	// The advice for a refusal that a person has to resolve.
	static final String NEXT = "next";

	private RefusalResponses() {
	}

	static HttpStatus status(SpotifyRefusal refusal) {
		return switch (refusal) {
			case NotCarriedOut(var reason) -> switch (reason) {
				case PREMIUM_REQUIRED -> HttpStatus.FORBIDDEN;
				case DEVICE_NOT_FOUND -> HttpStatus.NOT_FOUND;
				case NO_ACTIVE_DEVICE, NOT_POSSIBLE_NOW, VOLUME_FIXED, DEVICE_RESTRICTED -> HttpStatus.CONFLICT;
			};
			case LoginEnded _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _ -> HttpStatus.FORBIDDEN;
			case TooManyCalls _, QuotaExceeded _, PlanSpent _ -> HttpStatus.TOO_MANY_REQUESTS;
			case CredentialsRefused _, SpotifyRefusal.TokenRejected _, SpotifyRefusal.Unavailable _,
					SpotifyRefusal.Unreachable _, SpotifyRefusal.Unexpected _ ->
				HttpStatus.BAD_GATEWAY;
		};
	}

	// Returns which message says what to do. Polls are repeated automatically, refused
	// commands are not.
	static String advice(SpotifyRefusal refusal) {
		return switch (refusal) {
			case TooManyCalls _, QuotaExceeded _, PlanSpent _, SpotifyRefusal.Unavailable _,
					SpotifyRefusal.Unreachable _ ->
				"command";
			case LoginEnded _, CredentialsRefused _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _,
					SpotifyRefusal.TokenRejected _, NotCarriedOut _, SpotifyRefusal.Unexpected _ ->
				NEXT;
		};
	}

}
