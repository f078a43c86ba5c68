# One file for all services. The folder of the service is the context: docker build -f Dockerfile -t shop/order-service
# order-service. BASE_IMAGE is any Java runtime with `java` on its PATH. Neither the build nor the container needs a
# shell.
ARG BASE_IMAGE=eclipse-temurin:17-jre

FROM ${BASE_IMAGE} AS layers
WORKDIR /build
COPY target/*.jar app.jar
RUN ["java", "-Djarmode=tools", "-jar", "app.jar", "extract", "--layers", "--destination", "layers"]

FROM ${BASE_IMAGE}
WORKDIR /app
# The layers that change least are first, so a new version of a service changes only its last two layers.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# The archive of loaded classes shortens the start. To write it, the app starts and then ends. No sidecar runs here, so
# the app does not create the beans that call one.
RUN ["java", "-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=app.jsa", "-Dspring.context.exit=onRefresh", "-Dspring.main.lazy-initialization=true", "-jar", "app.jar"]
ARG SERVICE
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title=${SERVICE} \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION}
USER 65532:65532
ENV APP_ADDRESS=0.0.0.0
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=app.jsa", "-jar", "app.jar"]
