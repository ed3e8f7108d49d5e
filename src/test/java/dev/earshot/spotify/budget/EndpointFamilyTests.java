package dev.earshot.spotify.budget;

import java.net.URI;

import dev.earshot.spotify.CallPriority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointFamilyTests {

	@ParameterizedTest
	@CsvSource({ "/v1/me/player, PLAYER", "/v1/me/player/devices, PLAYER", "/v1/me, PROFILE", "/me, PROFILE",
			"/v1/me/library, LIBRARY", "/me/library/contains, LIBRARY", "/v1/search, SEARCH",
			"/v1/playlists/56poAIVQscTblyzJB3iMy1, CATALOGUE" })
	void findsTheFamilyByThePath(String path, EndpointFamily family) {
		assertThat(EndpointFamily.of(URI.create("https://api.spotify.com" + path + "?limit=20"))).isEqualTo(family);
	}

	@ParameterizedTest
	@CsvSource({ "PLAYER, LIVE", "PROFILE, LIVE", "LIBRARY, CATALOGUE", "SEARCH, LIVE", "CATALOGUE, CATALOGUE" })
	void givesReadsTheirPriority(EndpointFamily family, CallPriority priority) {
		assertThat(family.priority(HttpMethod.GET)).isEqualTo(priority);
	}

	@Test
	void givesChangesThePriorityOfCommands() {
		assertThat(EndpointFamily.PLAYER.priority(HttpMethod.PUT)).isEqualTo(CallPriority.COMMAND);
		assertThat(EndpointFamily.PLAYER.priority(HttpMethod.POST)).isEqualTo(CallPriority.COMMAND);
		assertThat(EndpointFamily.LIBRARY.priority(HttpMethod.DELETE)).isEqualTo(CallPriority.COMMAND);
	}

}
