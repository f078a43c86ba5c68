package com.example.shop.conventions.journey;

import com.example.shop.model.BuildingBlock;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.ParserContext;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardTypeConverter;

/**
 * The parsed expressions of one {@link RecordJourneyStep}.
 *
 * @param text null if the text contains no expression
 * @param parameters the names of the method's parameters
 */
record StepExpressions(
        BuildingBlock block,
        String plainText,
        @Nullable Expression text,
        @Nullable Expression condition,
        @Nullable Expression orderId,
        String[] parameters) {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    private static final TypeConverter CONVERTER = new TextConverter();

    static StepExpressions of(Method method) {
        var step = Objects.requireNonNull(method.getAnnotation(RecordJourneyStep.class));
        var names = new DefaultParameterNameDiscoverer().getParameterNames(method);
        return new StepExpressions(
                step.block(),
                step.text(),
                step.text().contains("#{")
                        ? PARSER.parseExpression(step.text(), ParserContext.TEMPLATE_EXPRESSION)
                        : null,
                parse(step.condition()),
                parse(step.orderId()),
                names == null ? new String[0] : names);
    }

    private static @Nullable Expression parse(String expression) {
        return expression.isEmpty() ? null : PARSER.parseExpression(expression);
    }

    void record(JourneyRecorder recorder, @Nullable Object[] arguments, @Nullable Object result) {
        if (condition == null && orderId == null && text == null) {
            recorder.record(block, plainText);
        } else {
            record(recorder, context(arguments, result));
        }
    }

    private void record(JourneyRecorder recorder, EvaluationContext context) {
        if (condition != null && !Boolean.TRUE.equals(condition.getValue(context, Boolean.class))) {
            return;
        }
        var words = text == null ? plainText : String.valueOf(text.getValue(context, String.class));
        if (orderId == null) {
            recorder.record(block, words);
        } else {
            recorder.record(block, words, String.valueOf(orderId.getValue(context, String.class)));
        }
    }

    private EvaluationContext context(@Nullable Object[] arguments, @Nullable Object result) {
        var context = SimpleEvaluationContext.forReadOnlyDataBinding()
                .withInstanceMethods()
                .withTypeConverter(CONVERTER)
                .build();
        for (var i = 0; i < parameters.length; i++) {
            context.setVariable(parameters[i], arguments[i]);
        }
        context.setVariable("result", result);
        return context;
    }

    /** Converts any value to a text by its {@code toString}, and a collection to its elements. */
    private static final class TextConverter implements TypeConverter {

        private final TypeConverter standard = new StandardTypeConverter();

        @Override
        public boolean canConvert(@Nullable TypeDescriptor source, TypeDescriptor target) {
            return target.getType() == String.class || standard.canConvert(source, target);
        }

        @Override
        public @Nullable Object convertValue(
                @Nullable Object value, @Nullable TypeDescriptor source, TypeDescriptor target) {
            if (target.getType() != String.class) {
                return standard.convertValue(value, source, target);
            }
            return value instanceof Collection<?> values
                    ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
        }
    }
}
