package dev.earshot.providers.spotify;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The description of the app in the database.
 */
@Repository
class AppDescriptionRepository {

	private static final String PROVIDER = "spotify";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	AppDescriptionRepository(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	AppDescription find() {
		return this.jdbc.sql("select * from app_description where provider = :provider")
			.param("provider", PROVIDER)
			.query((row, _) -> new AppDescription(row.getString("name"), row.getString("description")))
			.optional()
			.orElse(AppDescription.NONE);
	}

	void save(AppDescription app) {
		this.jdbc.sql("""
				insert into app_description (provider, name, description) values (:provider, :name, :description)
				on conflict (provider) do update set name = excluded.name, description = excluded.description
				""")
			.param("provider", PROVIDER)
			.param("name", app.name())
			.param("description", app.description())
			.update();
		this.events.publishEvent(new AppDescribed());
	}

}
