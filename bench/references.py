"""The tools that Gatepost is measured beside, on the same posts in the same run, each as its makers mean it to be used."""

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

    Names of people and places need a language model that it downloads; with none to be had, the language engine
    here is spaCy's blank English (its tokenizer alone), which makes Presidio faster than it is with a model.
    """
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

    # Its e-mail recogniser would fetch the list of public suffixes; the copy that comes with the library serves.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
    return f"presidio-analyzer {version('presidio-analyzer')}", lambda text: engine.analyze(
        text, language="en"
    )
