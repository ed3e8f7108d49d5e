# Builds Earshot from source, and an image that holds nothing but the Java runtime and the program.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# Dependencies change seldom, sources often: this layer stays as long as pom.xml does.
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -ntp -q dependency:go-offline
COPY src/main src/main
RUN ./mvnw -B -ntp -q package -Dmaven.test.skip=true -Ddisable.checks=true \
	&& mv target/earshot-*.jar earshot.jar \
	&& java -Djarmode=tools -jar earshot.jar extract --layers --destination extracted
# SQLite's native library lies ready, because /tmp may be mounted so that nothing in it can be executed.
RUN mkdir native unpacked && cd unpacked \
	&& jar xf ../extracted/dependencies/lib/sqlite-jdbc-*.jar org/sqlite/native/Linux \
	&& case "$(uname -m)" in x86_64) arch=x86_64 ;; aarch64) arch=aarch64 ;; *) arch=none ;; esac \
	&& { [ "$arch" = none ] || cp "org/sqlite/native/Linux/$arch/libsqlitejdbc.so" ../native/; }

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 earshot \
	&& useradd --uid 10001 --gid earshot --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin earshot \
	&& install -d -o earshot -g earshot -m 700 /data
WORKDIR /app
COPY --from=build /build/native/ native/
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
COPY src/main/docker/ ./
# One start without visitors records which classes the program loads, so that the next ones take half as long.
# Where the record does not fit, Java goes on without it.
RUN EARSHOT_DATA_DIR=/tmp/data java @/app/java.options -Xlog:aot*=off -XX:AOTCacheOutput=/app/earshot.aot \
		-Dspring.context.exit=onRefresh -jar /app/earshot.jar \
	&& rm -rf /tmp/*
ENV EARSHOT_DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["bash", "/app/healthcheck"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/earshot.aot", "-jar", "/app/earshot.jar"]
