package com.example.shop.conventions.web;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads numbers and booleans in paths and queries as an OpenAPI document defines them. Spring by itself also accepts
 * {@code yes}, {@code on} and {@code 1} for {@code true}, and {@code 0x1}, {@code +1} and a number between spaces. Web slice
 * tests get it too.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public class StrictParametersAutoConfiguration {

    @Bean
    StrictParameters strictParameters() {
        return new StrictParameters();
    }

    /** These are property editors, because Spring tries its own ones after a converter has refused a text. */
    @ControllerAdvice
    static final class StrictParameters {

        @InitBinder
        void register(WebDataBinder binder) {
            binder.registerCustomEditor(boolean.class, new Reader(StrictParameters::bool));
            binder.registerCustomEditor(Boolean.class, new Reader(StrictParameters::bool));
            binder.registerCustomEditor(int.class, new Reader(text -> Integer.valueOf(decimal(text))));
            binder.registerCustomEditor(Integer.class, new Reader(text -> Integer.valueOf(decimal(text))));
            binder.registerCustomEditor(long.class, new Reader(text -> Long.valueOf(decimal(text))));
            binder.registerCustomEditor(Long.class, new Reader(text -> Long.valueOf(decimal(text))));
        }

        private static Boolean bool(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }

        private static String decimal(String text) {
            if (!text.matches("0|-?[1-9][0-9]*")) {
                throw new NumberFormatException("not a decimal number");
            }
            return text;
        }
    }

    private static final class Reader extends PropertyEditorSupport {

        private final Function<String, Object> read;

        Reader(Function<String, Object> read) {
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            setValue(read.apply(text));
        }
    }
}
