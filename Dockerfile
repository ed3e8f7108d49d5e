# Builds Earshot from source, and an image that holds nothing but the program, its Java runtime and a few packages of
# Debian. What does not depend on the processor is built on the builder's own, everything else on that of the image.

FROM --platform=$BUILDPLATFORM eclipse-temurin:25-jdk AS build
WORKDIR /build
# Dependencies change seldom, sources often: this layer stays as long as pom.xml does.
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -ntp -q dependency:go-offline
COPY src/main src/main
RUN ./mvnw -B -ntp -q package -Dmaven.test.skip=true -Ddisable.checks=true \
	&& mv target/earshot-*.jar earshot.jar \
	&& java -Djarmode=tools -jar earshot.jar extract --layers --destination extracted
# SQLite's native libraries of 24 systems, and the source maps of the charts.
RUN mkdir sqlite charts \
	&& (cd sqlite && jar xf ../extracted/dependencies/lib/sqlite-jdbc-*.jar && mv org/sqlite/native ../native \
		&& jar cfM ../extracted/dependencies/lib/sqlite-jdbc-*.jar .) \
	&& (cd charts && jar xf ../extracted/dependencies/lib/echarts-*.jar && find . -name '*.map' -delete \
		&& jar cfM ../extracted/dependencies/lib/echarts-*.jar .)
# The training run, and of the tests what it needs.
COPY src/test src/test
RUN ./mvnw -B -ntp -q dependency:copy-dependencies -DoutputDirectory=training/lib \
		-DincludeArtifactIds=assertj-core,awaitility,hamcrest,wiremock-standalone \
	&& javac -nowarn -proc:none -d training/classes -sourcepath src/test/java \
		-cp "target/classes:training/lib/*:extracted/dependencies/lib/*" \
		src/test/java/dev/earshot/bench/footprint/TrainingRun.java \
	&& cp -r src/test/resources/. training/classes

FROM eclipse-temurin:25-jdk AS java
COPY src/main/docker/runtime.options ./
RUN jlink @runtime.options --output /runtime
# SQLite's native library lies ready, because /tmp may be mounted so that nothing in it can be executed.
COPY --from=build /build/native/Linux/ /natives/
RUN mkdir /native \
	&& case "$(uname -m)" in x86_64) arch=x86_64 ;; aarch64) arch=aarch64 ;; *) arch=none ;; esac \
	&& { [ "$arch" = none ] || cp "/natives/$arch/libsqlitejdbc.so" /native/; }

# Of Debian: the C library, a shell, what one needs to look after a container, and what Java needs to draw text.
FROM debian:bookworm-slim AS system
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libfontconfig1
RUN groupadd --gid 10001 earshot \
	&& useradd --uid 10001 --gid earshot --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin earshot
RUN packages="base-files bash coreutils dash grep libacl1 libattr1 libc6 libgmp10 libpcre2-8-0 libselinux1 libtinfo6 \
		fontconfig-config fonts-dejavu-core libbrotli1 libexpat1 libfontconfig1 libfreetype6 libpng16-16 zlib1g" \
	&& mkdir -p /system/usr/bin /system/usr/sbin /system/usr/lib /system/usr/lib64 /system/etc \
	&& for directory in bin sbin lib lib64; do ln -s "usr/$directory" "/system/$directory"; done \
	&& dpkg-query --listfiles $packages | sort -u | grep -vE '^/usr/(share/(info|locale|man)|lib/[^/]+/gconv)/' \
		| while read -r file; do [ ! -e "$file" ] || echo "$file"; done \
		| tar --create --no-recursion --files-from=- | tar --extract --keep-directory-symlink --directory=/system \
	&& cp -a /etc/passwd /etc/group /etc/fonts /system/etc/ \
	&& cp -a --parents /usr/lib/locale/C.utf8 /system/ \
	&& mkdir -p /system/var/lib/dpkg/status.d \
	&& for package in $packages; do dpkg-query --status "$package" > "/system/var/lib/dpkg/status.d/$package"; done

FROM scratch AS runtime
COPY --from=system /system/ /
COPY --from=java /runtime/ /opt/java/
ENV PATH=/opt/java/bin:/usr/sbin:/usr/bin JAVA_HOME=/opt/java LANG=C.UTF-8
# More arenas of the C library would keep what compilers have used.
ENV MALLOC_ARENA_MAX=2
WORKDIR /app
RUN install -d -o 10001 -g 10001 -m 700 /data && install -d -m 1777 /tmp
COPY --from=java /native/ native/
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
COPY src/main/docker/healthcheck src/main/docker/java.options ./

# One use by one person, against a Spotify that is played beside it, records in an AOT cache which classes the program
# loads and which methods matter. It fits this runtime and these files only. Without it, Java starts as usual.
FROM runtime AS training
COPY --from=build /build/training/ /training/
RUN java -cp "/training/classes:/training/lib/*:/app/earshot.jar:/app/lib/*" dev.earshot.bench.footprint.TrainingRun \
		java @/app/java.options -Xlog:aot*=off -XX:AOTCacheOutput=/app/earshot.aot -jar /app/earshot.jar \
	&& test -s /app/earshot.aot

FROM runtime
COPY --from=training /app/earshot.aot ./
ENV EARSHOT_DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["bash", "/app/healthcheck"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/earshot.aot", "-jar", "/app/earshot.jar"]
