package dev.earshot.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs commands in a part of the program, without the server. Whatever fails is told in a
 * sentence, with what to do.
 */
public final class CommandApplication {

	private static final String NO_SERVER = "--spring.main.keep-alive=false";

	private static final Predicate<String> OPTION = (argument) -> argument.startsWith("--");

	private CommandApplication() {
	}

	/**
	 * Options for output that a person reads.
	 * @param part a class in the root package of a module, which tells what it does
	 * @return options of Spring Boot
	 */
	public static List<String> plainOutput(Class<?> part) {
		return List.of("--logging.pattern.console=%m%n", "--logging.level.root=warn",
				"--logging.level." + part.getPackageName() + "=info");
	}

	/**
	 * Runs a command.
	 * @param part the beans that the command needs, created when it asks for them; in the
	 * root package of the module whose message file has the texts of its refusals
	 * @param work the command
	 * @param arguments of the program; those that begin with two hyphens are options of
	 * Spring Boot
	 * @return the exit code: 0, or 1 if the command was refused or failed
	 */
	public static int run(Class<?> part, Work work, String... arguments) {
		String[] options = Arrays.stream(arguments).filter(OPTION).toArray(String[]::new);
		List<String> words = Arrays.stream(arguments).filter(OPTION.negate()).toList();
		Logger logger = LoggerFactory.getLogger(part);
		try (ConfigurableApplicationContext context = start(application(part), options)) {
			return tryExecute(part, () -> work.execute(context, words));
		}
		catch (RuntimeException ex) {
			logger.debug("Spring Boot has told why it cannot start", ex);
			return 1;
		}
	}

	private static int tryExecute(Class<?> part, Runnable command) {
		try {
			command.run();
			return 0;
		}
		catch (RuntimeException ex) {
			String module = part.getPackageName().replaceFirst(".*\\.", "");
			FailureText.of(module).log(LoggerFactory.getLogger(part), ex);
			return 1;
		}
	}

	public static SpringApplication application(Class<?> part) {
		SpringApplication application = new SpringApplication(part);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setLazyInitialization(true);
		application.setRegisterShutdownHook(false);
		return application;
	}

	public static ConfigurableApplicationContext start(SpringApplication application, String... options) {
		return application.run(Stream.concat(Stream.of(NO_SERVER), Arrays.stream(options)).toArray(String[]::new));
	}

	/**
	 * What a command does.
	 */
	@FunctionalInterface
	public interface Work {

		/**
		 * Executes the command.
		 * @param context creates what the command asks it for
		 * @param words the arguments that are no options, with the name of the command
		 */
		void execute(ConfigurableApplicationContext context, List<String> words);

	}

}
