package dev.earshot.crooked.cellar;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Opens a stream though it is not the module for streams.
 *
 * @param stream a stream
 */
public record Shelf(SseEmitter stream) {
}
