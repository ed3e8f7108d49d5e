package dev.earshot.providers.spotify;

import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class AppDescriptionRepositoryTests {

	@ParameterizedTest
	@EnumSource
	void keepsWhatTheOwnerEnteredLast(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AppDescriptionRepository apps = new AppDescriptionRepository(jdbc);
		assertThat(apps.find()).isEqualTo(AppDescription.NONE);
		apps.save(new AppDescription("Ears", "At home"));
		apps.save(new AppDescription("Ears", "In the kitchen"));
		assertThat(new AppDescriptionRepository(jdbc).find()).isEqualTo(new AppDescription("Ears", "In the kitchen"));
	}

}
