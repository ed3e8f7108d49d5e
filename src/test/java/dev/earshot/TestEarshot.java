package dev.earshot;

import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;

import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.HouseholdProvider;
import dev.earshot.standin.LastFmStandIn;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.standin.MailStandIn;
import dev.earshot.standin.OAuth2StandIn;
import dev.earshot.standin.SpotifyStandIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Earshot as it is, with Spotify and the other providers played on this machine: every
 * page can be tried without an account and without a network. Started by
 * {@code ./mvnw spring-boot:test-run}.
 */
public final class TestEarshot {

	private static final Logger logger = LoggerFactory.getLogger(TestEarshot.class);

	private static final int STAND_IN_PORT = 9090;

	private static final int APALEO_PORT = 9091;

	private static final int HOUSEHOLD_PORT = 9092;

	private static final int LISTENBRAINZ_PORT = 9093;

	private static final int LASTFM_PORT = 9094;

	private TestEarshot() {
	}

	public static void main(String[] args) throws IOException {
		OAuth2StandIn provider = OAuth2StandIn.start();
		logger.info("An OAuth 2 provider is played at {}: its paths are /authorize, /token and /me",
				provider.address(""));
		logger.info("It knows client ID {} with client secret {}", OAuth2StandIn.CLIENT_ID, OAuth2StandIn.SECRET);
		SpotifyStandIn standIn = SpotifyStandIn.start(STAND_IN_PORT, Clock.systemUTC());
		ApaleoStandIn apaleo = ApaleoStandIn.start(APALEO_PORT);
		ListenBrainzStandIn listenBrainz = ListenBrainzStandIn.start(LISTENBRAINZ_PORT, Clock.systemUTC());
		LastFmStandIn lastFm = LastFmStandIn.start(LASTFM_PORT, Clock.systemUTC());
		MailStandIn mail = MailStandIn.start((sent) -> logger.info("An e-mail was sent:\n{}", sent));
		RunningEarshot earshot = RunningEarshot.on(8080, standIn, TemporaryFiles.directory(),
				Stream.of(apaleo.settings(), mail.settings(), lastFm.settings())
					.flatMap(Stream::of)
					.toArray(String[]::new));
		logger.info("Spotify is played at {}: its buttons are at {}/stand-in", standIn.url(), standIn.url());
		logger.info("Enter client ID {} and client secret {} at {}/setup", standIn.app().clientId(),
				standIn.app().secret(), earshot.url());
		logger.info("Enter client ID {} and client secret {} at {}/admin/providers/apaleo", ApaleoStandIn.CLIENT_ID,
				ApaleoStandIn.SECRET, earshot.url());
		logger.info("ListenBrainz is played at {}, which shows what arrives; its token is {}", listenBrainz.url(),
				ListenBrainzStandIn.TOKEN);
		logger.info("Last.fm is played at {}, which shows what arrives", lastFm.origin());
		HouseholdProvider household = HouseholdProvider.start(HOUSEHOLD_PORT);
		logger.info("An OpenID provider is at {}: enter it at {}/admin/providers/oidc, and the redirect URI at {}",
				household.issuer(), earshot.url(), household.clientPage());
		logger.info("It knows client ID {} with client secret {}, and the person {} with password {}",
				HouseholdProvider.CLIENT_ID, HouseholdProvider.SECRET, HouseholdProvider.PERSON,
				HouseholdProvider.PASSWORD);
	}

}
