package org.timelynotice.stored;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stored shape in words: its records, each with its components and their types, and what tells subtypes apart. */
final class ShapeText {

    private final Map<Class<?>, String> texts = new LinkedHashMap<>();

    private ShapeText() {}

    static String of(Class<?> shape) {
        var text = new ShapeText();
        text.add(shape);
        return String.join("", text.texts.values());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            add(plain.getComponentType());
        } else if (type instanceof Class<?> plain && !texts.containsKey(plain)) {
            addOurs(plain);
        }
    }

    private void addOurs(Class<?> type) {
        if (type.isRecord()) {
            texts.put(
                    type,
                    Stream.of(type.getRecordComponents())
                            .map(ShapeText::line)
                            .collect(Collectors.joining("", type.getSimpleName() + "\n", "")));
            Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        } else if (type.isSealed()) {
            JsonSubTypes.Type[] subtypes =
                    type.getAnnotation(JsonSubTypes.class).value();
            texts.put(
                    type,
                    Stream.of(subtypes)
                            .map(one -> "  " + one.name() + ": " + one.value().getSimpleName() + "\n")
                            .collect(Collectors.joining("", type.getSimpleName() + "\n", "")));
            Stream.of(subtypes).forEach(one -> add(one.value()));
        }
    }

    private static String line(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replaceAll("[a-zA-Z.]+[.$]", "");
        return "  " + component.getName() + ": " + type + "\n";
    }
}
