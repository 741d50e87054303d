package vn.chuongvang.live;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of what is kept for ever: facts, rules, rosters, questions. The records know nothing of it.
 *
 * <p>Sealed types carry their record's name as {@code is}; a record with the only component {@code
 * value} is written as that value.
 */
public final class LiveJson {

    private LiveJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new Shapes())
                .changeDefaultVisibility(
                        checker ->
                                checker.withGetterVisibility(Visibility.NONE)
                                        .withIsGetterVisibility(Visibility.NONE)
                                        .withFieldVisibility(Visibility.ANY))
                .build();
    }

    private static final class Shapes extends JacksonAnnotationIntrospector {

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return annotated.getRawType().isSealed()
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME,
                            JsonTypeInfo.As.PROPERTY,
                            "is",
                            null,
                            false,
                            true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && method.getParameterCount() == 0
                            && isBareValue(method)
                    ? Boolean.TRUE
                    : super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(
                MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && isRecordOfValue(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, annotated);
        }

        private static boolean isBareValue(AnnotatedMember member) {
            return member.getName().equals("value") && isRecordOfValue(member.getDeclaringClass());
        }

        private static boolean isRecordOfValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }
    }
}
