package dev.earshot.spotify.http;

import dev.earshot.spotify.SpotifyCatalogue;
import dev.earshot.spotify.SpotifyCommands;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyQueue;
import dev.earshot.spotify.SpotifySearch;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Configures the HTTP interfaces for commands and for searching.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = SpotifyClientConfiguration.GROUP, types = { SpotifyCatalogue.class, SpotifyCommands.class,
		SpotifyLibrary.class, SpotifyQueue.class, SpotifySearch.class })
class SpotifyControlConfiguration {

}
