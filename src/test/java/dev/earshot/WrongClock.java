package dev.earshot;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.nodes.NodeClock;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Sets the clock of a process wrong that is started with the property
 * {@code clock.wrong}.
 */
public final class WrongClock implements ApplicationContextInitializer<GenericApplicationContext> {

	static final String PROPERTY = "clock.wrong";

	@Override
	public void initialize(GenericApplicationContext context) {
		String wrong = System.getProperty(PROPERTY);
		if (wrong != null) {
			Duration difference = Duration.parse(wrong);
			InstantSource machine = InstantSource.system();
			context.registerBean("wrongClock", NodeClock.class,
					() -> NodeClock.of(() -> machine.instant().plus(difference)),
					(definition) -> definition.setPrimary(true));
		}
	}

}
