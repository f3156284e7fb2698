/** One entry of the navigation below the name of the service. */
export interface NavigationItem {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** Something to look at again on a form. `href` is `#` and the id of the field. */
export interface PageError {
  readonly href: string;
  readonly text: string;
}

/** What was just done, said at the top of the next page. */
export interface Notice {
  readonly heading: string;
  readonly text: string;
}

/** All that surrounds a page: the same for every page of the service. */
export interface Chrome {
  /** The browser tab's title, and what history keeps. Plain enough for anybody to see over a shoulder. */
  readonly title: string;
  readonly signedIn: 'no' | 'person' | 'staff';
  readonly navigation: readonly NavigationItem[];
  /** "Leave this page" is there: on every page that a person or somebody signed out can see. */
  readonly exit: boolean;
  /** Its rates aren't adopted: nothing here is real, and each page says so. */
  readonly demonstration?: boolean;
  readonly notice?: Notice;
  readonly errors?: readonly PageError[];
  /** Where "Back" goes. */
  readonly backHref?: string;
  /** Room for tables and figures; text keeps its measure all the same. */
  readonly width?: 'text' | 'wide';
}
