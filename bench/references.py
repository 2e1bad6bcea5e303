"""The tools that Gatepost is measured beside, on the same posts in the same run."""

from collections.abc import Callable
from importlib.metadata import version

Tool = Callable[[str], object]


def better_profanity() -> tuple[str, Tool, Tool]:
    """Its name, and its two uses: does a text hold profanity, and the text with it starred."""
    from better_profanity import profanity

    profanity.load_censor_words()
    return f"better-profanity {version('better-profanity')}", profanity.contains_profanity, profanity.censor


def presidio() -> tuple[str, Tool]:
    """Its name, and analyze() with every pattern recogniser for English.

    Names of people and places need a language model that it downloads. Here it has spaCy's blank English (the
    tokenizer alone), which makes Presidio faster than it is with a model.
    """
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

    # Its e-mail recogniser would fetch the list of public suffixes; the library's own copy serves.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
    name = f"presidio-analyzer {version('presidio-analyzer')}"
    return name, lambda text: engine.analyze(text, language="en")
