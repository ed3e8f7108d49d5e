package dev.earshot;

import java.lang.reflect.Method;

import dev.earshot.nodes.Leases;
import dev.earshot.nodes.OnOneNode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/**
 * Runs scheduled methods, and those that are {@link OnOneNode} only where their task is
 * held.
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OneNodeSchedules extends ScheduledAnnotationBeanPostProcessor {

	private final ObjectFactory<Leases> leases;

	OneNodeSchedules(ObjectFactory<Leases> leases) {
		this.leases = leases;
	}

	@Override
	protected Runnable createRunnable(Object target, Method method, @Nullable String qualifier) {
		Runnable task = super.createRunnable(target, method, qualifier);
		return method.isAnnotationPresent(OnOneNode.class) ? () -> runIfHeld(name(method), task) : task;
	}

	private static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName();
	}

	private void runIfHeld(String name, Runnable task) {
		if (this.leases.getObject().isHeld(name)) {
			task.run();
		}
	}

}
