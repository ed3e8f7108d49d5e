package dev.earshot.nodes;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The only node there can be, with SQLite.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SingleNodeConfiguration.UsesSqlite.class)
class SingleNodeConfiguration {

	@Bean
	LocalNode localNode() {
		return new LocalNode();
	}

	@Bean
	Nodes nodes() {
		return List::of;
	}

	/** Matches without PostgreSQL. */
	static class UsesSqlite extends NoneNestedConditions {

		UsesSqlite() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		@Conditional(UsesPostgres.class)
		static class OnPostgres {

		}

	}

}
