package dev.earshot.providers.spotify;

import java.util.ArrayList;
import java.util.List;

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
		List<Object> events = new ArrayList<>();
		AppDescriptionRepository apps = new AppDescriptionRepository(jdbc, events::add);
		assertThat(apps.find()).isEqualTo(AppDescription.NONE);
		apps.save(new AppDescription("Ears", "At home"));
		apps.save(new AppDescription("Ears", "In the kitchen"));
		assertThat(new AppDescriptionRepository(jdbc, events::add).find())
			.isEqualTo(new AppDescription("Ears", "In the kitchen"));
		assertThat(events).containsExactly(new AppDescribed(), new AppDescribed());
	}

}
