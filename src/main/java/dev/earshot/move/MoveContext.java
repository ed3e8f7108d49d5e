package dev.earshot.move;

import dev.earshot.storage.StorageProperties;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The part of the program that the command needs: the settings, the storage and what
 * creates its tables. It is no {@code @Configuration}, so that the server does not find
 * it.
 */
@ComponentScan("dev.earshot.storage")
@EnableConfigurationProperties(StorageProperties.class)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
class MoveContext {

}
