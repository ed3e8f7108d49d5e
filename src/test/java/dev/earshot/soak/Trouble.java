package dev.earshot.soak;

import java.time.Duration;

import dev.earshot.standin.Call;
import dev.earshot.standin.SpotifyStandIn;

/**
 * What can go wrong at Spotify for a while.
 */
enum Trouble {

	RATE_LIMIT("429, rate limit", 20, 180) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.refuse("/**", "error-429-rate-limit", lasting);
		}

	},

	/**
	 * A rate limit that lasts longer than Spotify says, so that two probes fail.
	 */
	STUBBORN_RATE_LIMIT("429 three times in a row", 300, 300) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.refuse("/**", "error-429-rate-limit", 3);
		}

	},

	QUOTA("429, quota, and a restart in the middle", 1800, 3600) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.refuse("/me/player/**", "error-429-quota-exceeded", lasting);
		}

	},

	SERVER_ERRORS("5xx", 30, 180) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.refuse("/**", "error-503", lasting);
		}

	},

	FALSE_SILENCE("false 204", 120, 120) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.refuse("/me/player", "player-204.note", 1);
		}

	},

	NO_NETWORK("no network", 3600, 3600) {

		@Override
		void begin(SpotifyStandIn spotify, Duration lasting) {
			spotify.unreachable();
		}

	};

	private final String label;

	private final int shortest;

	private final int longest;

	Trouble(String label, int shortest, int longest) {
		this.label = label;
		this.shortest = shortest;
		this.longest = longest;
	}

	String label() {
		return this.label;
	}

	/**
	 * How long it lasts.
	 * @param luck between 0 and 1
	 * @return whole seconds
	 */
	Duration lasting(double luck) {
		return Duration.ofSeconds(Math.round(this.shortest + luck * (this.longest - this.shortest)));
	}

	abstract void begin(SpotifyStandIn spotify, Duration lasting);

	boolean isOneBlock() {
		return this == RATE_LIMIT || this == QUOTA;
	}

	boolean concerns(Call call) {
		return this != QUOTA || call.path().startsWith("/me/player");
	}

}
