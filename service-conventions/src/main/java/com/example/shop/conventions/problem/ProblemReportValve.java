package com.example.shop.conventions.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tomcat's own refusals as problems: a request line that it cannot parse, {@code %2F} or a NUL in a path never reach
 * Spring.
 *
 * <p>Public with a public constructor, because Tomcat makes it by its class name.
 */
public class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(body(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("The client has closed the connection", gone);
        }
    }

    private static String body(HttpStatus status) {
        return """
                {"type":"about:blank","title":"%s","status":%s,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail(status));
    }

    private static String detail(HttpStatus status) {
        return status.is4xxClientError()
                ? "The request line, a header or the path is not valid: paths take no encoded slash, backslash or NUL"
                : "Something went wrong that is not your fault";
    }
}
