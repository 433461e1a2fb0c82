/** What tests use of the package, which comes without types. */
declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<never>;
  }
  interface Term {
    termType: string;
    value: string;
    datatype?: { value: string };
  }
  interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
  }
  const jsonld: {
    expand: (document: object, options: Options) => Promise<object>;
    toRDF: (document: object) => Promise<Quad[]>;
  };
  export default jsonld;
}
